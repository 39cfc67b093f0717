"""A release that is carried by stick: `python -m tests.release key`, `sign`."""
