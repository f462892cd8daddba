"""What gunicorn does everywhere (it reads this file by itself); docs/operations.md has the rest of its command."""

# A request that takes longer ends its worker, and whoever asked gets no page: so, more than drenthe/waiting.py.
timeout = 60
graceful_timeout = 30
