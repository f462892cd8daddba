"""The addresses of the yearly report."""

from django.urls import path

from monitoring.views import report, report_editions, report_public, report_review

urlpatterns = [
    path("", report.report_list, name="report-list"),
    path("start/", report.report_start, name="report-start"),
    path("<int:year>/", report.report, name="report"),
    path("<int:year>/chapters/<int:number>/", report.chapter, name="report-chapter"),
    path("chapters/<int:pk>/new/<slug:kind>/", report.block_new, name="block-new"),
    path("chapters/<int:pk>/submit/", report_review.chapter_submit, name="chapter-submit"),
    path("chapters/<int:pk>/approve/", report_review.chapter_approve, name="chapter-approve"),
    path("chapters/<int:pk>/return/", report_review.chapter_return, name="chapter-return"),
    path("blocks/<int:pk>/", report.block_edit, name="block-edit"),
    path("blocks/<int:pk>/move/", report.block_move, name="block-move"),
    path("blocks/<int:pk>/remove/", report.block_remove, name="block-remove"),
    path("blocks/<int:pk>/restore/", report.block_restore, name="block-restore"),
    path("blocks/<int:pk>/claims/", report.block_claims, name="block-claims"),
    path("blocks/<int:pk>/claims/remove/", report.claim_remove, name="claim-remove"),
    path("blocks/<int:pk>/versions/", report_review.block_versions, name="block-versions"),
    path("blocks/<int:pk>/comment/", report_review.block_comment, name="block-comment"),
    path("comments/<int:pk>/resolve/", report_review.comment_resolve, name="comment-resolve"),
    path("<int:year>/freeze/", report_editions.edition_new, name="edition-new"),
    path("editions/<int:pk>/", report_editions.edition, name="edition"),
    path("editions/<int:pk>/today/", report_editions.edition_today, name="edition-today"),
    path("editions/<int:pk>/erratum/", report_editions.edition_erratum, name="edition-erratum"),
    path("editions/<int:pk>/publish/", report_editions.edition_publish, name="edition-publish"),
    path("editions/<int:pk>/report.<slug:suffix>", report_editions.edition_file, name="edition-file"),
    path("public/", report_public.report_public_list, name="report-public-list"),
    path("public/<int:year>/", report_public.report_public, name="report-public"),
    path("public/<int:year>/report.<slug:suffix>", report_public.report_public_file, name="report-public-file"),
]
