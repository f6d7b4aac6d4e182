// Replaces style sheets, which tests under jsdom do not apply.
export {};
