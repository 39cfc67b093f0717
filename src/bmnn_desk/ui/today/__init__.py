"""The page of what is to be done today: its words, its rows, where each is opened."""
