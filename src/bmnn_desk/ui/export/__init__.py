"""What goes out on a drive and comes in from one: words, the errand, the table of units."""
