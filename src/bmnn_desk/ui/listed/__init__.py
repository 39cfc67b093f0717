"""Pages made of several lists, each declared by its columns, its source and its acts."""
