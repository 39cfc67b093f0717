"""How the program is told to paint a window for its own test, and nothing else."""

PAINT_ARGUMENT = "--selftest-window"
