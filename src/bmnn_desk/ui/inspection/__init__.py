"""The page that inspects the office's books and the registers brought in."""
