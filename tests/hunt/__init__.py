"""Long hunts, run by hand: `python -m tests.hunt NAME --n N --seed S`."""
