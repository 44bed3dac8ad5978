/** Present when the reader has chosen elder mode (长辈版). */
export const ELDER_COOKIE = "kepu-elder";
