#!/usr/bin/env python
"""Django's command line for this project."""

import os
import sys

from django.core.management import execute_from_command_line

from drenthe.trail.context import command_actor, set_process

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "drenthe.settings")
    os.environ.setdefault("STATEMENT_SECONDS", "0")  # a migration takes as long as it takes
    set_process(command_actor(sys.argv))
    execute_from_command_line(sys.argv)
