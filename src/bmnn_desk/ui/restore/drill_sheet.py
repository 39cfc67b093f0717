"""Diễn tập khôi phục: which backup, one's own passphrase; then it is restored aside and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.number_texts import with_comma
from bmnn_desk.domain.restore_drill import MOST_DRILL_SECONDS
from bmnn_desk.domain.store_steps import RestoreStep
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.key_sheet import MINE, KeySheet, KeyWords
from bmnn_desk.ui.open_file import ask_file
from bmnn_desk.ui.restore.drill_result import DrillResultSheet
from bmnn_desk.ui.restore.drill_run import drill_run, places_of, reached_backups
from bmnn_desk.ui.restore.step_words import step_words
from bmnn_desk.ui.step_ear import StepEar
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.remarks import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from bmnn_desk.domain.restore_drill import DrillRun
    from bmnn_desk.ui.restore.drill_run import ReachedBackup
    from bmnn_desk.ui.seat import Seat

_MEBIBYTE = 1 << 20


class DrillSheet(KeySheet):
    """`reach` says where the places of backups are now; a file may be chosen instead."""

    form = "restore_drill"

    def __init__(
        self, seat: Seat, reach: Callable[[Seat], Mapping[int, Path | None]] = places_of
    ) -> None:
        words = KeyWords(
            title=self.tr("Diễn tập khôi phục"),
            subtitle=self.tr("Mỗi năm một lần: thử khôi phục ra chỗ riêng, kho đang mở giữ nguyên"),
            save=self.tr("&Khôi phục thử"),
            busy=self.tr("Đang khôi phục thử ra thư mục riêng và kiểm từng trang…"),
            icon="history",
        )
        super().__init__(seat, words)
        self._reach = reach
        self._ear = StepEar(self._show_step, self)
        self._reached: tuple[ReachedBackup, ...] = ()
        self.backup: ChoiceBox[Path] = ChoiceBox()
        look = FieldLook(words=self.tr("&Bản sao lưu"), required=True)
        self.panel.add("backup", look, self.backup)
        self.say(
            self.tr("Điều cần biết"),
            (
                RemarkKind.INFO,
                self.tr(
                    "Cần chỗ trống bằng cỡ kho. Bản khôi phục thử nằm cạnh kho, vẫn mã hóa, đối "
                    "chiếu xong thì tự xóa. Mức đặt ra: không quá {minutes} phút."
                ).format(minutes=MOST_DRILL_SECONDS // 60),
            ),
        )
        self.ask_mine(
            self.tr("&Mật khẩu của mình vào ngày sao lưu"),
            hint=self.tr("Đã đổi mật khẩu sau ngày đó thì gõ mật khẩu cũ."),
        )
        self.rows((("backup", 12),), ((MINE, 12),))
        pick = ButtonLook(icon="folder-open")
        self.offer(self.tr("Chọn &tệp khác…"), pick, self._choose, left=True)
        self._look()

    def errors(self) -> Mapping[str, str]:
        """A backup and a passphrase."""
        found = self.missing_mine()
        if self.backup.value() is None:
            found["backup"] = self.tr(
                "Không thấy bản sao lưu nào. Cắm ổ sao lưu rồi mở lại, hoặc bấm Chọn tệp khác…"
            )
        return found

    def go(self) -> None:
        """Restore it aside and compare."""
        path = self.backup.value()
        if path is None:
            return
        seat, passphrase = self.seat, self.mine.value()
        self.start(lambda: drill_run(seat, path, passphrase, self._ear.hear), self._show)

    def _show_step(self, step: RestoreStep) -> None:
        last = RestoreStep.COMPARE
        self.working.show_done(step - 1, last, step_words(step, last), alike=False)

    def _show(self, run: DrillRun) -> None:
        self.mine.clear()
        self.sheet_wanted.emit(DrillResultSheet(self.seat, run))
        self.finished.emit(None)

    def _look(self) -> None:
        """Find the backups that can be reached, beside the window: a drive may sleep."""
        seat, reach = self.seat, self._reach
        in_background(self, lambda: reached_backups(seat, reach), self._offer_reached, self.refuse)

    def _offer_reached(self, found: tuple[ReachedBackup, ...]) -> None:
        self._reached = found
        self._offer(None)

    def _choose(self) -> None:
        path = ask_file(self, self.tr("Chọn bản sao lưu"), self.tr("Bản sao lưu (*.bmnnbak)"))
        if path is not None:
            self._offer(path)

    def _offer(self, other: Path | None) -> None:
        choices = [(each.path, self._named(each)) for each in self._reached]
        if other is not None and other not in {path for path, _words in choices}:
            choices.append((other, self.tr("Tệp {name}").format(name=other.name)))
        self.backup.offer(choices)
        if other is not None:
            self.backup.put(other)

    def _named(self, each: ReachedBackup) -> str:
        made = each.entry.made_at.astimezone()
        size = with_comma(round(each.entry.size / _MEBIBYTE, 1))
        words = self.tr("{hour} ngày {day}, {size} MB ({name})")
        return words.format(
            hour=f"{made:%H:%M}", day=f"{made:%d/%m/%Y}", size=size, name=each.path.name
        )
