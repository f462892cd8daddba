"""The settings of the tests: the product's own, with quick passwords, a broker in memory and nothing kept."""

import os
import tempfile

os.environ.setdefault("SECRET_KEY", "only-for-tests")
if "DATA_DIR" not in os.environ:  # pytest's workers take over that of the run
    os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="drenthe-tests-")

from django.utils import timezone

from drenthe.settings import *  # noqa: F403 -- the environment must be set first
from tests.clock import held

timezone.now = held(timezone.now)

# One for each worker: a test of what is swept away there must not sweep the files of another.
TEMP_DIR = DATA_DIR / f"temp-{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"  # noqa: F405
TEMP_DIR.mkdir(exist_ok=True)
FILE_UPLOAD_TEMP_DIR = str(TEMP_DIR)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CELERY_BROKER_URL = "memory://"
CELERY_BROKER_TRANSPORT_OPTIONS = {}
CELERY_TASK_ALWAYS_EAGER = False
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
DATABASES["default"]["CONN_MAX_AGE"] = 0  # noqa: F405 -- a browser's open line would keep the test database in use
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
SECOND_FACTOR_ROLES: list[str] = []  # as in the demonstration; the tests of the second factor name them
