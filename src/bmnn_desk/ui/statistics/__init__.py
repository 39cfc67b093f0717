"""The page of statistics and its sheets: figures, chart, papers, words."""
