"""The pane beside the findings: the rule in full, what inspectors found of it, the current case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.ui.inspection.finding_words import (
    CONFIDENCE_WORDS,
    book_words,
    severity_words,
    unseen_words,
)
from bmnn_desk.ui.inspection.inspectors_words import inspectors_words
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.side_pane import PaneHead, SidePane, reading_area

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.inspection_report import FindingGroup, InspectionFinding
    from bmnn_desk.ui.inspection.found_cases import GroupRow

_MOST_LETTERS, _MOST_REPORTS = 260, 2


class FindingPane(SidePane):
    """All about a rule that is broken; under it the case that Enter opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MOST_LETTERS, parent)
        self.facts, self.case_facts = FactsList(), FactsList()
        self._shown: tuple[GroupRow | None, InspectionFinding | None, str] | None = None
        self._of_case = label(self.tr("Trường hợp đang chọn"), TextPart.STRONG)
        self._unseen = label(unseen_words(), TextPart.HINT, wraps=True)
        self.put_body(reading_area(self.facts, self._of_case, self.case_facts, self._unseen))
        self.show_found(None, None, "")

    def show_found(
        self, row: GroupRow | None, finding: InspectionFinding | None, source: str
    ) -> None:
        """Show a group and one of its findings; `source` says where the latter is from.

        What shows already is left alone: new labels would flicker.
        """
        if self._shown == (row, finding, source):
            return
        self._shown = (row, finding, source)
        if row is None:
            self.show_head(PaneHead(top=self.tr("Chưa chọn lỗi")))
            self.facts.show_facts(())
        else:
            self._show_group(row)
        self._of_case.setVisible(finding is not None)
        # With nothing found the page itself says it.
        self._unseen.setVisible(row is not None)
        self.case_facts.show_facts(() if finding is None else self._case(finding, source))

    def _show_group(self, row: GroupRow) -> None:
        group = row.group
        self.show_head(PaneHead(top=group.rule, title=group.sentence, warning=self._warning(group)))
        shown = dotted(row.count)
        if row.count != group.count:
            words = self.tr("{shown}, trong cả lần tìm {whole}")
            shown = words.format(shown=shown, whole=dotted(group.count))
        reports = inspectors_words(group.finding_numbers)
        more = len(reports) - _MOST_REPORTS
        lines = list(reports[:_MOST_REPORTS])
        if more > 0:
            lines.append(self.tr("và {more} kết luận khác").format(more=more))
        self.facts.show_facts(
            (
                (self.tr("Mức"), severity_words(group)),
                (self.tr("Số lỗi"), shown),
                (self.tr("Căn cứ"), group.basis),
                (self.tr("Nguồn"), CONFIDENCE_WORDS[group.confidence]),
                (self.tr("Thanh tra"), "\n".join(lines)),
            )
        )

    def _warning(self, group: FindingGroup) -> str:
        if group.confidence.is_sourced:
            return ""
        return self.tr(
            "Căn cứ chưa đối chiếu với văn bản gốc, nên chỉ nhắc: đối chiếu trước khi kết luận."
        )

    def _case(self, finding: InspectionFinding, source: str) -> tuple[tuple[str, str], ...]:
        excused = finding.excused
        return (
            (self.tr("Ở đâu"), book_words(finding)),
            (self.tr("Số, ký hiệu"), finding.label),
            (self.tr("Ngày"), short_day(finding.day)),
            (self.tr("Văn bản cho phép") if excused else self.tr("Chi tiết"), finding.detail),
            (self.tr("Từ"), source),
        )
