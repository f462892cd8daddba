"""The project package: puts the apps together."""

from drenthe.celery import app as celery_app

__all__ = ["celery_app"]
