"""The secret lists (danh mục): their decisions, their entries, and bringing them in."""
