/** What the editor weighs on the way, compressed; a test compares it with what a browser loads. */
export const explorerKilobytes = 370;
