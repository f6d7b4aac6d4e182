/** The compressed download size of the editor; a test compares it with what a browser loads. */
export const explorerKilobytes = 370;
