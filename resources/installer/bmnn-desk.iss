; The installer for Windows: Inno Setup 6.3 or later, once build_installer.spec has filled
; dist\bmnn-desk:   ISCC resources\installer\bmnn-desk.iss
; It brings no network along: nothing is downloaded, nothing is asked of a server.

#define Version "0.1.0"
#define Built "..\..\dist\bmnn-desk"

[Setup]
AppId={{6B1C2D58-0E5A-4C1B-9D0B-7A3F5B1E42C7}
AppName=BMNN
AppVersion={#Version}
AppVerName=BMNN {#Version}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\BMNN
DefaultGroupName=BMNN
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
SetupIconFile=bmnn-desk.ico
UninstallDisplayIcon={app}\bmnn-desk.exe
OutputDir=..\..\dist
OutputBaseFilename=bmnn-desk-{#Version}-x64
Compression=lzma2/max
SolidCompression=yes
; The rules of the firewall and Program Files ask for an administrator.
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
CloseApplications=yes
RestartApplications=no
WizardStyle=modern

[Languages]
Name: "vi"; MessagesFile: "compiler:Default.isl"

[LangOptions]
LanguageName=Tiếng Việt
LanguageID=$042A

[Tasks]
Name: "desktop"; Description: "{cm:DesktopTask}"
Name: "longpaths"; Description: "{cm:LongPathsTask}"; Flags: unchecked

[InstallDelete]
; What an older version left in the program's own folder; no store can be in there.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Built}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\BMNN"; Filename: "{app}\bmnn-desk.exe"
Name: "{group}\{cm:SelfTestIcon}"; Filename: "{cmd}"; Parameters: "/k """"{app}\bmnn-desk-cli.exe"" --selftest"""
Name: "{autodesktop}\BMNN"; Filename: "{app}\bmnn-desk.exe"; Tasks: desktop

[Registry]
Root: HKLM; Subkey: "SYSTEM\CurrentControlSet\Control\FileSystem"; ValueType: dword; ValueName: "LongPathsEnabled"; ValueData: 1; Tasks: longpaths

[Run]
Filename: "{app}\bmnn-desk.exe"; Description: "{cm:StartRun}"; Flags: nowait postinstall skipifsilent runasoriginaluser

[UninstallRun]
Filename: "{sys}\WindowsPowerShell\v1.0\powershell.exe"; Parameters: "-NoProfile -NonInteractive -Command ""Remove-NetFirewallRule -Group BMNN -ErrorAction SilentlyContinue"""; Flags: runhidden waituntilterminated; RunOnceId: "firewall"

[CustomMessages]
vi.DesktopTask=Đặt biểu tượng trên màn hình nền
vi.LongPathsTask=Cho phép đường dẫn dài hơn 260 ký tự trên máy này (đổi cài đặt chung của Windows)
vi.SelfTestIcon=Kiểm tra chương trình
vi.FirewallFailed=Chưa đặt được quy tắc tường lửa chặn chương trình ra mạng, vì tường lửa do nơi khác quản lý hoặc đang tắt. Chương trình đã được cài; nhờ người quản trị đặt bốn quy tắc theo bài “Cài đặt lên máy độc lập” của trợ giúp (F1) trước khi nhập văn bản thật.
vi.StartRun=Mở chương trình
vi.StoresStay=Kho dữ liệu, bản sao lưu và tệp đã xuất không bị xóa: chúng vẫn nằm nguyên trong các thư mục đã chọn. Muốn hủy kho dữ liệu thì làm theo quy định về tiêu hủy, không phải bằng việc gỡ chương trình.

[Messages]
vi.SetupAppTitle=Cài đặt
vi.SetupWindowTitle=Cài đặt - %1
vi.UninstallAppTitle=Gỡ cài đặt
vi.UninstallAppFullTitle=Gỡ cài đặt %1
vi.InformationTitle=Thông tin
vi.ConfirmTitle=Xác nhận
vi.ErrorTitle=Lỗi
vi.ExitSetupTitle=Thoát cài đặt
vi.ExitSetupMessage=Chưa cài đặt xong. Thoát bây giờ thì chương trình chưa được cài.%n%nThoát?
vi.ButtonBack=< &Quay lại
vi.ButtonNext=&Tiếp >
vi.ButtonInstall=&Cài đặt
vi.ButtonOK=Đồng ý
vi.ButtonCancel=Hủy
vi.ButtonYes=&Có
vi.ButtonNo=&Không
vi.ButtonFinish=&Hoàn tất
vi.ButtonBrowse=&Chọn…
vi.ButtonWizardBrowse=&Chọn…
vi.ClickNext=Bấm Tiếp để tiếp tục, hoặc Hủy để thoát.
vi.WelcomeLabel1=Cài đặt [name]
vi.WelcomeLabel2=[name/ver] sẽ được cài vào máy này.%n%nĐóng các chương trình khác trước khi tiếp tục.
vi.WizardLicense=Giấy phép sử dụng
vi.LicenseLabel=Đọc giấy phép trước khi tiếp tục.
vi.LicenseLabel3=Đọc giấy phép dưới đây. Phải đồng ý với giấy phép thì mới cài đặt được.
vi.LicenseAccepted=Tôi đồ&ng ý
vi.LicenseNotAccepted=Tôi &không đồng ý
vi.WizardSelectDir=Chọn thư mục cài đặt
vi.SelectDirDesc=[name] được cài vào đâu?
vi.SelectDirLabel3=[name] sẽ được cài vào thư mục dưới đây. Không đặt kho dữ liệu trong thư mục này.
vi.SelectDirBrowseLabel=Bấm Tiếp để tiếp tục. Muốn dùng thư mục khác thì bấm Chọn.
vi.DiskSpaceMBLabel=Cần ít nhất [mb] MB trống trên ổ đĩa.
vi.WizardSelectTasks=Việc làm thêm
vi.SelectTasksDesc=Làm thêm việc nào?
vi.SelectTasksLabel2=Chọn việc làm thêm khi cài [name], rồi bấm Tiếp.
vi.WizardReady=Sẵn sàng cài đặt
vi.ReadyLabel1=[name] sắp được cài vào máy này.
vi.ReadyLabel2a=Bấm Cài đặt để cài, hoặc Quay lại để xem lại.
vi.ReadyLabel2b=Bấm Cài đặt để cài.
vi.ReadyMemoDir=Thư mục cài đặt:
vi.ReadyMemoTasks=Việc làm thêm:
vi.WizardPreparing=Chuẩn bị cài đặt
vi.PreparingDesc=Đang chuẩn bị cài [name] vào máy này.
vi.WizardInstalling=Đang cài đặt
vi.InstallingLabel=Chờ trong khi [name] được cài vào máy này.
vi.StatusExtractFiles=Đang chép tệp…
vi.StatusCreateIcons=Đang tạo lối tắt…
vi.StatusRunProgram=Đang làm nốt…
vi.StatusUninstalling=Đang gỡ %1…
vi.FinishedHeadingLabel=Đã cài xong [name]
vi.FinishedLabel=Đã cài [name] vào máy này. Trước khi nhập văn bản thật, chạy “Kiểm tra chương trình” trong trình đơn Bắt đầu.
vi.FinishedLabelNoIcons=Đã cài [name] vào máy này.
vi.ClickFinish=Bấm Hoàn tất để thoát.
vi.ApplicationsFound=Các chương trình sau đang dùng tệp cần thay. Nên để trình cài đặt tự đóng chúng.
vi.CloseApplications=&Tự đóng các chương trình này
vi.DontCloseApplications=&Không đóng
vi.ConfirmUninstall=Gỡ %1 khỏi máy này?%n%nKho dữ liệu và bản sao lưu vẫn giữ nguyên.
vi.UninstallStatusLabel=Chờ trong khi %1 được gỡ khỏi máy này.
vi.UninstalledAll=Đã gỡ %1 khỏi máy này. Kho dữ liệu và bản sao lưu vẫn giữ nguyên.
vi.UninstalledMost=Đã gỡ %1.%n%nCòn vài tệp chưa xóa được, có thể xóa bằng tay.

[Code]
// Inno's own [Run] does not look at how a command ended.
function RulesAreSet(): Boolean;
var
  Command: String;
  Code: Integer;
begin
  // An older version's rules first, or they would stand there twice.
  Command := 'Remove-NetFirewallRule -Group BMNN -ErrorAction SilentlyContinue; ' +
    'foreach ($name in ''bmnn-desk.exe'', ''bmnn-desk-cli.exe'') { ' +
    'foreach ($way in ''Outbound'', ''Inbound'') { ' +
    'New-NetFirewallRule -Group BMNN -DisplayName (''BMNN, no network ('' + $way + '', '' + $name + '')'') ' +
    '-Direction $way -Program (Join-Path ''' + ExpandConstant('{app}') + ''' $name) ' +
    '-Action Block -Profile Any -Enabled True } }; ' +
    'if (@(Get-NetFirewallRule -Group BMNN).Count -ne 4) { exit 1 }';
  Result := Exec(ExpandConstant('{sys}\WindowsPowerShell\v1.0\powershell.exe'),
    '-NoProfile -NonInteractive -Command "' + Command + '"', '', SW_HIDE,
    ewWaitUntilTerminated, Code) and (Code = 0);
end;

procedure CurStepChanged(CurStep: TSetupStep);
begin
  if (CurStep = ssPostInstall) and not RulesAreSet() then
    SuppressibleMsgBox(CustomMessage('FirewallFailed'), mbError, MB_OK, IDOK);
end;

function InitializeUninstall(): Boolean;
begin
  Result := UninstallSilent or
    (MsgBox(CustomMessage('StoresStay'), mbInformation, MB_OKCANCEL) = IDOK);
end;
