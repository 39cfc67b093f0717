"""The help inside the program: the manual of tasks, the law that the rules cite, one search."""
