/** What a unit of the demo wrote when it asked to hold another's event with it. */
export const demoCoHostMessage = "这场我们也在准备，讲师和展具由我们出，合在一起办一场吧。";
