"""Parts of the page of books: the shelf, what is printed of a volume, its sheets."""
