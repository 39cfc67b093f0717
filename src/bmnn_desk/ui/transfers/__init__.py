"""The page of hand-overs and its sheets: lists, columns, ticked tables, words."""
