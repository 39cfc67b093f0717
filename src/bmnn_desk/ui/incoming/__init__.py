"""The parts of the page and the forms of incoming documents."""
