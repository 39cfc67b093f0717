"""Small widgets of our own: they speak Python, Qt's types end here."""
