/** Rows under a table that add up the ones above. */
export const totalsRow = /^(合计|总计|小计|共计|累计|total)/i;
/** What the form of an event is called. */
export const bothFormats = /线上.{0,2}线下|线下.{0,2}线上|混合|结合|hybrid/i;
export const onlineFormat = /线上|直播|网络|云|在线|视频|online/i;
export const onsiteFormat = /线下|现场|到场|实地|面对面|on.?site/i;
