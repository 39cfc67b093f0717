"""The parts of the page of outgoing documents."""
