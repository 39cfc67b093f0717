"""A small store of every schema that has landed: `python -m tests.stores` writes today's."""
