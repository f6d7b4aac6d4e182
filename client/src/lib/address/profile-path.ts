/** The page of one's own account. */
export const profilePath = '/profile';
