"""What is wrong with a text brought for signature, seen from what was read of it."""
