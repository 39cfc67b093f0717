"""Keep the office's own template of a paper, each as a version of its own (PDX-16)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.proposal import TemplateCase
from bmnn_desk.domain.rules.proposal import TEMPLATE
from bmnn_desk.errors import OtherFileReadError, TemplateUnreadableError
from bmnn_desk.law.field_name import field_name
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.drafting import TemplateRequest

MOST_BYTES = 2 * 2**20


@allowed(Role.OFFICER, Role.CLERK)
def keep_template(work: Work, request: TemplateRequest) -> int:
    """Keep a template's bytes as a new version, whose number comes back; older ones stay.

    Raises:
        RulesBrokenError: PDX-16: a fixed field is missing.
        OtherFileReadError: the fields were found in another file.
        TemplateUnreadableError: over 2 MiB: a template has no pictures of that size.
        NotFoundError: there is no such body.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    work.find(t.Body, request.body)
    if len(request.data) > MOST_BYTES:
        raise TemplateUnreadableError
    digest = hashlib.sha256(request.data).hexdigest()
    if request.data:
        if request.sha256 != digest:
            raise OtherFileReadError
        fixed = work.law.on(request.day).templates[request.kind.value].fixed
        found = {field_name(name) for name in request.fields}
        missing = tuple(name for name in fixed if field_name(name) not in found)
        work.require(request.day, TemplateCase(missing=missing), TEMPLATE)
    last = work.session.scalar(
        select(func.max(t.OfficeTemplate.version)).where(
            t.OfficeTemplate.body_id == request.body,
            t.OfficeTemplate.kind == request.kind.value,
        )
    )
    row = work.keep(
        t.OfficeTemplate(
            body_id=request.body,
            kind=request.kind.value,
            version=(last or 0) + 1,
            day=request.day,
            sha256=digest,
            data=request.data,
            note=request.note,
        )
    )
    work.about("body", request.body)
    return row.version
