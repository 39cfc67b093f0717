"""Where backups go, what lies there, and a backup at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.backing_up import places_now
from bmnn_desk.backup_run import troubles_of
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.backups import DAILY, MONTHLY, WEEKLY
from bmnn_desk.domain.dates import short_day
from bmnn_desk.machine.removable_drives import removable_drives
from bmnn_desk.services.backup_places import backup_places, list_backup_place
from bmnn_desk.services.list_drive import listed_drives
from bmnn_desk.services.record_backup import (
    BackupStateAsked,
    backup_entries,
    backup_state,
    record_backup,
)
from bmnn_desk.services.record_delegation import record_ending
from bmnn_desk.services.record_restore import record_drill
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.background import TimeLimit, in_bounded_time
from bmnn_desk.ui.backup_going import going_words
from bmnn_desk.ui.dialogs.end_listed import EndBackupPlaceDialog
from bmnn_desk.ui.dialogs.list_backup_place import ListBackupPlaceDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.machine.sweep_words import size_words
from bmnn_desk.ui.restore.drill_sheet import DrillSheet
from bmnn_desk.ui.settings.backup_words import (
    WHY_WORDS,
    drilled_words,
    moment_words,
    told_words,
    trouble_words,
)
from bmnn_desk.ui.settings.list_place import NoneYet
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.button_row import button_row
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from bmnn_desk.backing_up import PlaceTold
    from bmnn_desk.domain.backups import BackupEntry, BackupPlace
    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.settings.office_keep import OfficeKeep

_LOOK_SECONDS = 15.0


class BackupSection(Section):
    """The lower list and "stop using" are about the current row of the upper one."""

    def __init__(
        self,
        keep: OfficeKeep,
        find: Callable[[], Sequence[DriveFound]] = removable_drives,
    ) -> None:
        super().__init__()
        self._seat, self._find = keep.seat, find
        self._places: tuple[BackupPlace, ...] = ()
        self._entries: tuple[BackupEntry, ...] = ()
        self._reached: Mapping[int, Path | None] | None = None
        self._drives: Mapping[int, str] = {}
        self.told, self.failed = Banner(BannerKind.OK), Banner(BannerKind.DANGER)
        self.unsaved = label("", TextPart.BODY, wraps=True)
        self.places = ListTable(
            self.tr("Nơi sao lưu"),
            [
                self.tr("Tên nơi"),
                self.tr("Ở đâu"),
                self.tr("Bản cuối"),
                self.tr("Cỡ"),
                self.tr("Tình trạng"),
            ],
            wide=1,
        )
        self.backups = ListTable(
            self.tr("Bản sao lưu"),
            [
                self.tr("Làm lúc"),
                self.tr("Dịp"),
                self.tr("Tệp"),
                self.tr("Đến việc số"),
                self.tr("Cỡ"),
                self.tr("Tình trạng"),
            ],
            wide=2,
        )
        self.add = Button(self.tr("&Thêm nơi sao lưu…"), ButtonLook(icon="plus"), self._add)
        self.end = Button(self.tr("Thôi &dùng nơi này…"), ButtonLook(icon="ban"), self._end)
        self.now = Button(self.tr("&Sao lưu ngay"), ButtonLook(icon="device-floppy"), self._back_up)
        look = ButtonLook(icon="history")
        self.drill = Button(self.tr("Diễn tập &khôi phục…"), look, self._drill)
        self.drilled = label("", TextPart.BODY, wraps=True)
        self._build()
        if self._seat.backup is not None:
            self._seat.backup.at_place.connect(self._say_going)
            self._seat.backup.ended.connect(self._show_ended)
        self.places.currentCellChanged.connect(lambda *_cells: self._show_place())

    def show_now(self) -> None:
        """Read the places and backups, then look beside the window which can be reached."""
        seat, asked = self._seat, BodyAsked(body=self._seat.body)
        today = seat.today()
        drives = seat.desk.read(listed_drives, asked)
        self._drives = {each.id: f"{each.model} · {each.serial}".strip(" ·") for each in drives}
        self._entries = seat.desk.read(backup_entries, asked)
        self._places = tuple(
            sorted(seat.desk.read(backup_places, asked), key=lambda each: not each.stands_on(today))
        )
        self._reached = None
        self._show_places()
        (state,) = seat.desk.read(backup_state, BackupStateAsked(body=seat.body, day=today))
        words = (
            self.tr("Còn {count} việc chưa có trong bản sao lưu nào.").format(count=state.changed)
            if state.changed
            else self.tr("Mọi việc đã có trong bản sao lưu.")
        )
        none = self.tr(
            "Chưa có nơi sao lưu: ổ cứng của máy hỏng thì mất hết. Thêm một ổ trong danh sách ổ "
            "lưu trữ di động, hoặc một thư mục trên ổ cứng khác."
        )
        self.unsaved.setText(words if state.places else none)
        self.drilled.setText(f"{drilled_words(state)}.")
        self._show_failed()
        self._let_press()
        in_bounded_time(
            self,
            lambda: places_now(seat.desk, seat.body, self._find),
            # What does not answer by then is not there to be backed up to.
            TimeLimit(seconds=_LOOK_SECONDS, late=lambda: self._show_reached({})),
            self._show_reached,
            lambda error: self.failed.say(sentence(error)),
        )

    def _show_reached(self, reached: Mapping[int, Path | None]) -> None:
        self._reached = reached
        self._show_places()

    def _show_places(self) -> None:
        self.places.show_rows([self._row(each) for each in self._places])
        self._show_place()

    def _row(self, place: BackupPlace) -> tuple[str, ...]:
        made = [each for each in self._entries if each.place == place.id]
        last = max(made, key=lambda each: each.made_at, default=None)
        drive = "" if place.drive is None else self._drives.get(place.drive, "")
        return (
            place.words,
            drive or place.path,
            self.tr("chưa có") if last is None else moment_words(last.made_at),
            "" if last is None else size_words(last.size),
            self._state(place),
        )

    def _state(self, place: BackupPlace) -> str:
        if not place.stands_on(self._seat.today()) and place.ended_on is not None:
            return self.tr("thôi dùng từ {day}").format(day=short_day(place.ended_on))
        if self._reached is None:
            return self.tr("đang tìm…")
        if self._reached.get(place.id) is not None:
            return self.tr("đang nối")
        away = self.tr("không thấy, cắm ổ và mở khóa ổ")
        return self.tr("không thấy thư mục") if place.drive is None else away

    def _show_place(self) -> None:
        place = self._current()
        entries = [each for each in self._entries if place is not None and each.place == place.id]
        entries.sort(key=lambda each: each.made_at, reverse=True)
        entries.sort(key=lambda each: each.ended_on is not None)
        self.backups.show_rows([self._backup(each) for each in entries])
        self._let_press()

    def _backup(self, entry: BackupEntry) -> tuple[str, ...]:
        ended = entry.ended_on
        return (
            moment_words(entry.made_at),
            WHY_WORDS[entry.why],
            entry.name,
            str(entry.seq),
            size_words(entry.size),
            self.tr("còn giữ")
            if ended is None
            else self.tr("đã bỏ {day}").format(day=short_day(ended)),
        )

    def _show_failed(self) -> None:
        names = {each.id: each.words for each in self._places if self._stands(each)}
        self.failed.say(
            "\n".join(
                trouble_words(names[each.place], each)
                for each in troubles_of(self._seat.desk)
                if each.place in names
            )
        )

    def _stands(self, place: BackupPlace) -> bool:
        return place.stands_on(self._seat.today())

    def _current(self) -> BackupPlace | None:
        row = self.places.currentRow()
        return self._places[row] if 0 <= row < len(self._places) else None

    def _let_press(self) -> None:
        place, backup = self._current(), self._seat.backup
        self.end.setEnabled(place is not None and place.ended_on is None)
        self.now.setEnabled(
            backup is not None and not backup.is_running and any(map(self._stands, self._places))
        )

    def _add(self) -> None:
        self.sheet_wanted.emit(ListBackupPlaceDialog(self._seat))

    def _end(self) -> None:
        place = self._current()
        if place is not None:
            self.sheet_wanted.emit(EndBackupPlaceDialog(self._seat, place.id))

    def _drill(self) -> None:
        self.sheet_wanted.emit(DrillSheet(self._seat))

    def _back_up(self) -> None:
        backup = self._seat.backup
        if backup is not None and backup.start(BackupWhy.BY_HAND, self._made, self._not_made):
            self._say_going(0, 0)
            self._let_press()

    def _say_going(self, at: int, whole: int) -> None:
        """Not after its end, which may be told first."""
        backup = self._seat.backup
        if backup is not None and backup.is_running:
            words = self.tr("{going} Vẫn làm việc khác được.").format(going=going_words(at, whole))
            self.told.say(words, BannerKind.INFO)

    def _show_ended(self) -> None:
        """One came to its end, whoever asked for it; who asked here is told of each place next."""
        if self.isVisible():
            self.told.say("")
            self.show_now()

    def _made(self, told: tuple[PlaceTold, ...]) -> None:
        """Each place in a line; what failed is told there, and not a second time."""
        kind = BannerKind.WARN if any(each.error for each in told) else BannerKind.OK
        self.failed.say("")
        self.told.say("\n".join(map(told_words, told)), kind)

    def _not_made(self, error: DeskError) -> None:
        self.told.say("")
        self.failed.say(sentence(error))
        self._let_press()

    def _build(self) -> None:
        for part in (self.failed, self.told):
            self.body.addWidget(part)
        places = self.card(self.tr("Nơi để bản sao lưu"), button_row(self.end, self.add))
        none = NoneYet(icon="database", words=self.tr("Chưa có nơi sao lưu nào."), offers=self.add)
        places.body.addWidget(self.listed(self.places, none, (self.end,)))
        places.body.addWidget(self.unsaved)
        words = self.tr(
            "Khi khóa hoặc tắt, kho tự được sao lưu vào mọi nơi đang nối. Bản sao lưu được mã hóa, "
            "mở bằng mật khẩu của lúc đó."
        )
        places.body.addWidget(label(words, TextPart.HINT, wraps=True))
        # Three buttons beside one heading are too wide for large letters.
        backups = self.card(self.tr("Bản sao lưu của nơi đang chọn"), button_row(self.now))
        none = NoneYet(
            icon="device-floppy", words=self.tr("Nơi này chưa có bản sao lưu nào."), offers=self.now
        )
        backups.body.addWidget(self.listed(self.backups, none))
        words = self.tr(
            "Giữ bản của {days} ngày, {weeks} tuần, {months} tháng gần nhất và của mọi năm; bản cũ "
            "hơn tự bỏ."
        ).format(days=DAILY, weeks=WEEKLY, months=MONTHLY)
        backups.body.addWidget(label(words, TextPart.HINT, wraps=True))
        drill = self.card(self.tr("Diễn tập khôi phục"), button_row(self.drill))
        drill.body.addWidget(self.drilled)
        words = self.tr(
            "Mỗi năm một lần: khôi phục thử ra chỗ riêng, so số cuối với sổ giấy, rồi ghi kết quả. "
            "Kho đang mở giữ nguyên."
        )
        drill.body.addWidget(label(words, TextPart.HINT, wraps=True))
        self.body.addWidget(places)
        self.body.addWidget(backups)
        self.body.addWidget(drill)
        self.body.addStretch(1)
        # Only now have they a parent: before, each would be shown as a window of its own.
        self.add.setVisible(self._seat.may(list_backup_place))
        self.end.setVisible(self._seat.may(record_ending))
        self.now.setVisible(self._seat.may(record_backup))
        self.drill.setVisible(self._seat.may(record_drill))
