// Stands in for style sheets, which a test under jsdom does not apply.
export {};
