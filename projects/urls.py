"""The addresses of the projects app."""

from django.urls import path

from projects import urls_registers
from projects.views import acts, board, calendar, log, places, projects, saved, week

app_name = "projects"
urlpatterns = [
    path("projects/", projects.project_list, name="project-list"),
    path("projects/new/", projects.project_new, name="project-new"),
    path("projects/board/", board.board, name="board"),
    path("projects/calendar/", calendar.calendar, name="calendar"),
    path("projects/map/", places.tile_map, name="map"),
    path("projects/week/", week.week, name="week"),
    path("projects/week/mail/", week.week_mail, name="week-mail"),
    path("projects/views/", saved.save_view, name="view-save"),
    path("projects/views/<int:pk>/remove/", saved.remove_view, name="view-remove"),
    path("projects/<int:pk>/", projects.project, name="project"),
    path("projects/<int:pk>/log/", log.log, name="log"),
    path("projects/<int:pk>/board/", board.board_move, name="board-move"),
    path("projects/<int:pk>/follow/", acts.follow, name="follow"),
    path("projects/<int:pk>/move/", acts.move, name="move"),
    path("projects/<int:pk>/edit/", acts.edit, name="edit"),
    path("projects/<int:pk>/programme/", acts.programme, name="programme"),
    path("projects/<int:pk>/flex-plan/", acts.flex_plan, name="flex-plan"),
    path("projects/<int:pk>/contacts/", acts.contact_add, name="contact-add"),
    path("projects/<int:pk>/bottlenecks/", acts.bottleneck_add, name="bottleneck-add"),
    path("projects/contacts/<int:pk>/remove/", acts.contact_remove, name="contact-remove"),
    path("projects/bottlenecks/<int:pk>/plan/", acts.bottleneck_plan, name="bottleneck-plan"),
    path("projects/bottlenecks/<int:pk>/solve/", acts.bottleneck_solve, name="bottleneck-solve"),
    path("projects/bottlenecks/<int:pk>/escalate/", acts.bottleneck_escalate, name="bottleneck-escalate"),
    path("projects/escalations/<int:pk>/close/", acts.escalation_close, name="escalation-close"),
    path("projects/lines/<int:pk>/edit/", log.line_edit, name="line-edit"),
    path("projects/lines/<int:pk>/file/", log.line_file, name="line-file"),
    *urls_registers.urlpatterns,
]
