"""The Celery application. Work is started with `delay_on_commit`, so a task never sees a row that is not there."""

import os

from celery import Celery
from kombu.transport import TRANSPORT_ALIASES

from drenthe.lib.jobs import file_queue

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "drenthe.settings")

TRANSPORT_ALIASES[file_queue.SCHEME] = file_queue.PATH
app = Celery("drenthe")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
