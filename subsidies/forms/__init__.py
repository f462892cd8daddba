"""What people fill in: shapes only."""
