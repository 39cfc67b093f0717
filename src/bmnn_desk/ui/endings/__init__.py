"""Terms of secrets, what is decided of them, and who is told: the page "Giải mật, tiêu hủy"."""
