/** Rows under a table that add up the ones above; a title may begin with such a word. */
export const totalsRow = /^(合计|总计|小计|共计|累计|total)($|[:：\s\d])/i;
/** What the form of an event is called. */
export const bothFormats = /线上.{0,2}线下|线下.{0,2}线上|混合|结合|hybrid/i;
export const onlineFormat = /线上|直播|网络|云|在线|视频|online/i;
export const onsiteFormat = /线下|现场|到场|实地|面对面|on.?site/i;
/** What is written of an event that did not take place, and of one that is to take place at another time. */
export const calledOff = /取消|未举办|未开展|未举行|停办|作废|cancell?ed/i;
export const putOff = /延期|推迟|改期|postponed/i;
/** How notes and signatures around a table begin. */
export const noteRow =
  /^(注|备注|说明|附注|填表|填报|制表|审核人|审批|负责人签|单位负责人|联系人|报送|note)[^:：]{0,6}[:：]|^注[\d一二三]/i;
