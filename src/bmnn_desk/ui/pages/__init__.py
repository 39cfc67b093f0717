"""Pages: nouns, what one looks at."""
