"""The WSGI entry for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "drenthe.settings")
os.environ.setdefault("STATEMENT_SECONDS", "20")  # somebody is waiting for a page
application = get_wsgi_application()

from drenthe.warm import warm_up  # noqa: E402 -- Django is set up first

warm_up()
