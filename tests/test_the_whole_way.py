"""Real files go the whole way: read, given back, mended, signed, marked, turned into pages."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.drafting import ReturnRequest, RewriteRequest, Rewriting
from bmnn_desk.domain.office import PostKind
from bmnn_desk.domain.outgoing import DraftTicks
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import RulesBrokenError, TrackedChangesError
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.marking_plan import MarkingPlan, drawn_marks
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.return_text import return_text
from bmnn_desk.services.rewrite_text import rewrite_text
from tests import make
from tests.documents import InventedDocument, documents
from tests.documents.write.blocks import Float
from tests.documents.write.word_boxes import text_box
from tests.needs import needs_libreoffice
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.law.loader import Law
    from bmnn_desk.papers.page_picture import PagePicture
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office

BOX_WORDS = "Bản để trình, không phát hành"
SEND = {each.name: each for each in documents()}


@dataclass(frozen=True, kw_only=True)
class Way:
    """An office whose slip is that of the document, approved, and the worker."""

    at: Office
    law: Law
    worker: Worker
    document: InventedDocument
    item: int


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(jobs.ALL) as one:
        yield one


def way(vault: Vault, law: Law, worker: Worker, name: str) -> Way:
    document = SEND[name]
    given = document.expected["approved"]
    at = make.office(vault, law)
    drafter = at.desk.do(
        enrol_person,
        PersonRequest(
            request_id=make.request_id(),
            day=at.day,
            body=at.body,
            name=given["drafter"],
            kind=PostKind.OTHER,
            post="Chuyên viên",
        ),
    )
    at = replace(at, drafter=drafter)
    kinds = (CopyKind.ORIGINAL, CopyKind.FILE)
    proposed = make.approved(
        at,
        title=document.facts["title"],
        recipients=tuple(Recipient(name=line["name"]) for line in given["recipients"]),
        copies=given["copies"],
        archive=tuple(zip(kinds, given["archive"], strict=True)),
        may_copy=given["may_copy"],
    )
    return Way(at=at, law=law, worker=worker, document=document, item=proposed.item)


def with_text_box(data: bytes) -> bytes:
    """The same DOCX with a text box anchored in its last paragraph of the body."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            part = old.read(info)
            if info.filename == "word/document.xml":
                inner = f"<w:p><w:r><w:t>{BOX_WORDS}</w:t></w:r></w:p>"
                box = text_box(Float(paras=(), at=(90, 260, 70, 10)), inner, 77).encode()
                cut = part.rindex(b"</w:p>")
                part = part[:cut] + box + part[cut:]
            new.writestr(info, part)
    return made.getvalue()


def print_it(to: Way, data: bytes) -> None:
    facts = to.worker.do(jobs.READ_DOCUMENT, data)
    to.at.desk.do(
        print_for_signature,
        make.draft_print(to.at, to.item, file=data, facts=facts, ticks=DraftTicks()),
    )


def sign_mark_issue(to: Way, data: bytes) -> Sequence[bytes]:
    """The marked copies, once the text is signed and issued."""
    to.at.desk.do(record_signature, make.signature(to.at, to.item))
    to.worker.do(jobs.LOOK_AT_FILE, data, NO_KEY, False)
    plan = MarkingPlan(
        numbers=range(1, 5),
        level=SecrecyLevel.MAT,
        level_way=MarkWay.PRINT,
        copy_number_way=MarkWay.PRINT,
    )
    marks = drawn_marks(to.law.on(to.at.day), plan)
    products = to.worker.do(jobs.MAKE_PRODUCTS, "docx", data, marks, NO_KEY)
    to.at.desk.do(issue_outgoing, make.issue(to.at, to.item, file=data))
    return products.copies


def pages_of(to: Way, copy: bytes) -> tuple[bytes, PagePicture]:
    made = to.worker.do(jobs.CONVERT_DOCX, copy, 120.0)
    return made, to.worker.do(jobs.RENDER_PAGE, made, 0, 60.0, None)


def reds(picture: PagePicture) -> int:
    pixels = picture.pixels
    return sum(
        1
        for at in range(0, len(pixels), 4)
        if pixels[at + 2] > 150 and pixels[at] < 100 and pixels[at + 1] < 100
    )


@needs_libreoffice
@pytest.mark.parametrize("name", ["writer_table_head", "writer_tabs", "word_table_head"])
def test_a_right_docx_goes_the_whole_way_at_once(
    vault: Vault, law: Law, worker: Worker, name: str
) -> None:
    to = way(vault, law, worker, name)
    data = to.document.data

    print_it(to, data)
    copies = sign_mark_issue(to, data)

    pdf, picture = pages_of(to, copies[2])
    text = "\n".join(page_texts(pdf))
    assert text.count("BẢN SỐ: 03") == 1
    assert to.document.facts["signer"]["name"] in text
    assert reds(picture) > 100


@needs_libreoffice
def test_a_text_box_a_table_head_and_tracked_changes_go_the_whole_way(
    vault: Vault, law: Law, worker: Worker
) -> None:
    to = way(vault, law, worker, "word_tracked")
    brought = with_text_box(to.document.data)
    facts = worker.do(jobs.READ_DOCUMENT, brought)
    with pytest.raises(RulesBrokenError) as refused:
        print_it(to, brought)
    assert [rule.id for rule in refused.value.rules] == ["VB-05B"]
    with pytest.raises(TrackedChangesError) as counted:
        worker.do(jobs.LOOK_AT_FILE, brought, NO_KEY, False)
    assert counted.value.count >= 7

    slip = to.at.desk.do(
        return_text,
        ReturnRequest(
            request_id=make.request_id(),
            body=to.at.body,
            day=to.at.day,
            item=to.item,
            file=brought,
            facts=facts,
        ),
    )
    paper = worker.do(jobs.DRAW_RETURN_SLIP, law.on(to.at.day).sheet("return_slip"), slip)
    assert len(page_texts(paper)) == 1
    assert "VB-05B" in page_texts(paper)[0]

    accepted = worker.do(jobs.ACCEPT_CHANGES, brought)
    to.at.desk.do(
        rewrite_text,
        RewriteRequest(
            request_id=make.request_id(),
            body=to.at.body,
            day=to.at.day,
            item=to.item,
            what=Rewriting.CHANGES,
            before=brought,
            after=accepted,
            consent_by=to.at.drafter,
            on_paper=True,
        ),
    )
    print_it(to, accepted)
    copies = sign_mark_issue(to, accepted)

    pdf, picture = pages_of(to, copies[0])
    text = "\n".join(page_texts(pdf))
    assert text.count("BẢN SỐ: 01") == 1
    assert BOX_WORDS in text
    assert reds(picture) > 100
