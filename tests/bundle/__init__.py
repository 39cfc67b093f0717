"""The program as it is shipped: built, weighed, searched, and tried without anything of Python."""
