/**
 * Whatever `classifyDotenv` knows by name has this in it: a look that costs a fraction of its answer,
 * for the many names that have nothing to do with .env files.
 */
export const possibleDotenv = /env|\.dev\.vars/i;
