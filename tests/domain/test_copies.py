from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.copies import CopyKind, CopyOrder, plan_copies
from bmnn_desk.domain.recipients import Recipient, copies_sent

ARCHIVE = ((CopyKind.ORIGINAL, "Văn thư"), (CopyKind.FILE, "Hồ sơ"))
GROUP = Recipient(name="Các sở", copies=2, members=("Sở A", "Sở B"), is_group=True)
LINES = (Recipient(name="Công an tỉnh Mẫu"), GROUP, Recipient(name="Sở C", copies=2))
NAMES = st.text(alphabet="ABCĐƠ ", min_size=1, max_size=5)
RECIPIENTS = st.lists(
    st.one_of(
        st.builds(Recipient, name=NAMES, copies=st.integers(1, 4)),
        st.lists(NAMES, min_size=1, max_size=4).map(
            lambda names: Recipient(
                name="Nhóm", copies=len(names), members=tuple(names), is_group=True
            )
        ),
    ),
    max_size=6,
)
KEPT = st.lists(st.tuples(st.sampled_from([CopyKind.ORIGINAL, CopyKind.FILE]), NAMES), max_size=3)


def test_archive_copies_take_the_last_numbers() -> None:
    plan = plan_copies(LINES, ARCHIVE, CopyOrder.ARCHIVE_LAST)
    assert [(copy.number, copy.holder) for copy in plan] == [
        (1, "Công an tỉnh Mẫu"),
        (2, "Sở A"),
        (3, "Sở B"),
        (4, "Sở C"),
        (5, "Sở C"),
        (6, "Văn thư"),
        (7, "Hồ sơ"),
    ]


def test_archive_copies_take_the_first_numbers() -> None:
    plan = plan_copies(LINES, ARCHIVE, CopyOrder.ARCHIVE_FIRST)
    assert [copy.kind for copy in plan[:2]] == [CopyKind.ORIGINAL, CopyKind.FILE]
    assert [copy.number for copy in plan if copy.holder == "Sở C"] == [6, 7]


def test_each_copy_knows_its_line_of_recipients_and_an_archive_copy_has_none() -> None:
    plan = plan_copies(LINES, ARCHIVE, CopyOrder.ARCHIVE_FIRST)
    assert [copy.recipient for copy in plan] == [None, None, 0, 1, 1, 2, 2]


@given(RECIPIENTS, KEPT, st.sampled_from(CopyOrder))
def test_numbers_run_from_one_and_every_copy_has_a_holder(
    recipients: list[Recipient], archive: list[tuple[CopyKind, str]], order: CopyOrder
) -> None:
    plan = plan_copies(recipients, archive, order)
    assert [copy.number for copy in plan] == list(range(1, len(plan) + 1))
    assert len(plan) == copies_sent(recipients) + len(archive)
    sent = [copy for copy in plan if copy.kind is CopyKind.SENT]
    assert [copy.holder for copy in sent] == [
        holder for line in recipients for holder in line.holders
    ]
