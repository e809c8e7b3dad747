/** Stands in for the package of the same name, which throws wherever it is not resolved by Next's bundler. */
export {}
