/** What a title may end in without being another title: the general words for what is held. The longest first. */
export const endingWords = ["系列活动", "主题活动", "专题活动", "专题讲座", "主题讲座", "系列讲座", "活动", "讲座"];
