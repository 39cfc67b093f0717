/* Preloaded before libc (LD_PRELOAD): what a program does to the files of one folder is recorded,
   or calls of it fail. Nothing happens before hunt_record or hunt_fail is called, and nothing
   to files elsewhere. Linux alone; built by disk_calls.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST_FILES 4096
#define REAL(name, ...) ((__VA_ARGS__)dlsym(RTLD_NEXT, name))

static char folder[4096];
static size_t folder_length;
static int log_file = -1;
static char *names[MOST_FILES]; /* by file number: the name in the folder, "" for the folder */
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

/* What fails: the n-th call of a kind on a file of this name ("" is any), and how. */
static struct {
    char kind; /* W write, S sync, T truncate, R rename, U unlink, O open to write, P read; 0 none */
    char name[256];
    long nth, seen;
    int error;
    int forever; /* 0 once; 1 that kind on that name; 2 then every call that changes anything */
    int half;    /* 0 nothing is written; 1 half is, and the call fails; 2 half is, and it says so */
} fault;

struct head { /* of one entry of the log; name and data follow it */
    int64_t inode, number;
    uint32_t name_length, data_length;
    char kind;
} __attribute__((packed));

static const char *inside(const char *path) {
    if (!folder_length || strncmp(path, folder, folder_length)) return NULL;
    if (!path[folder_length]) return path + folder_length;
    return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static const char *name_of(int file) {
    return file < 0 || file >= MOST_FILES ? NULL : names[file];
}

static void put(const void *data, size_t length) {
    const char *at = data;
    while (length) {
        long put_now = syscall(SYS_write, log_file, at, length);
        if (put_now <= 0) abort(); /* a log with a hole would prove nothing */
        at += put_now;
        length -= (size_t)put_now;
    }
}

static void note(char kind, int64_t inode, int64_t number, const char *name,
                 const void *data, size_t length) {
    if (log_file < 0) return;
    struct head head = {inode, number, (uint32_t)strlen(name), (uint32_t)length, kind};
    pthread_mutex_lock(&turn);
    put(&head, sizeof head);
    put(name, head.name_length);
    put(data, length);
    pthread_mutex_unlock(&turn);
}

static int64_t inode_of(int file) {
    struct stat found;
    return fstat(file, &found) ? -1 : (int64_t)found.st_ino;
}

/* Whether this call fails; the name is "." for the folder itself. */
static int fails(char kind, const char *name, int64_t inode) {
    if (!fault.kind || !name) return 0;
    int gone = fault.forever == 2 && fault.seen >= fault.nth && kind != 'P';
    if (!gone) {
        if (kind != fault.kind || (*fault.name && strcmp(fault.name, name))) return 0;
        fault.seen++;
        if (fault.seen != fault.nth && !(fault.forever && fault.seen > fault.nth)) return 0;
    }
    note('X', inode, 0, name, &kind, 1);
    errno = fault.error;
    return 1;
}

/* For the program under watch, called through ctypes. */

void hunt_record(const char *watched, const char *log) {
    snprintf(folder, sizeof folder, "%s", watched);
    folder_length = strlen(folder);
    if (log_file >= 0) syscall(SYS_close, log_file);
    log_file = *log ? (int)syscall(SYS_openat, AT_FDCWD, log,
                                   O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
}

void hunt_mark(const char *words) { note('A', 0, 0, "", words, strlen(words)); }

void hunt_fail(char kind, const char *name, long nth, int error, int forever, int half) {
    memset(&fault, 0, sizeof fault);
    snprintf(fault.name, sizeof fault.name, "%s", name);
    fault.nth = nth;
    fault.error = error;
    fault.forever = forever;
    fault.half = half;
    fault.kind = kind;
}

/* The calls themselves. */

static int opened(const char *call, const char *path, int flags, int mode) {
    const char *name = inside(path);
    int changes = (flags & O_ACCMODE) != O_RDONLY || flags & O_CREAT;
    if (changes && fails('O', name, 0)) return -1;
    int is_new = name && flags & O_CREAT && access(path, F_OK);
    int file = REAL(call, int (*)(const char *, int, int))(path, flags, mode);
    if (file < 0 || file >= MOST_FILES) return file;
    free(names[file]);
    names[file] = name ? strdup(name) : NULL;
    if (is_new) note('O', inode_of(file), 0, name, NULL, 0);
    else if (name && flags & O_TRUNC) note('T', inode_of(file), 0, "", NULL, 0);
    return file;
}

int open(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0;
    va_end(more);
    return opened("open", path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0;
    va_end(more);
    return opened("open64", path, flags, mode);
}

int close(int file) {
    if (name_of(file)) {
        free(names[file]);
        names[file] = NULL;
    }
    return REAL("close", int (*)(int))(file);
}

/* How much of a write that fails is written all the same, or -1: it does not fail. */
static ssize_t part(int file, size_t length) {
    if (!fails('W', name_of(file), inode_of(file))) return -1;
    return fault.half ? (ssize_t)(length / 2) : 0;
}

static ssize_t ended(ssize_t written) {
    if (fault.half == 2 && written > 0) return written;
    errno = fault.error;
    return -1;
}

ssize_t write(int file, const void *data, size_t length) {
    ssize_t (*real)(int, const void *, size_t) =
        REAL("write", ssize_t (*)(int, const void *, size_t));
    if (!name_of(file)) return real(file, data, length);
    ssize_t less = part(file, length);
    off_t at = lseek(file, 0, SEEK_CUR);
    ssize_t done = less ? real(file, data, less > 0 ? (size_t)less : length) : 0;
    if (done > 0) note('W', inode_of(file), at, "", data, (size_t)done);
    return less >= 0 ? ended(done) : done;
}

static ssize_t written(const char *call, int file, const void *data, size_t length, off64_t at) {
    ssize_t (*real)(int, const void *, size_t, off64_t) =
        REAL(call, ssize_t (*)(int, const void *, size_t, off64_t));
    if (!name_of(file)) return real(file, data, length, at);
    ssize_t less = part(file, length);
    ssize_t done = less ? real(file, data, less > 0 ? (size_t)less : length, at) : 0;
    if (done > 0) note('W', inode_of(file), at, "", data, (size_t)done);
    return less >= 0 ? ended(done) : done;
}

ssize_t pwrite(int file, const void *data, size_t length, off_t at) {
    return written("pwrite", file, data, length, at);
}

ssize_t pwrite64(int file, const void *data, size_t length, off64_t at) {
    return written("pwrite64", file, data, length, at);
}

ssize_t pread64(int file, void *data, size_t length, off64_t at) {
    if (fails('P', name_of(file), 0)) return -1;
    return REAL("pread64", ssize_t (*)(int, void *, size_t, off64_t))(file, data, length, at);
}

ssize_t read(int file, void *data, size_t length) {
    if (fails('P', name_of(file), 0)) return -1;
    return REAL("read", ssize_t (*)(int, void *, size_t))(file, data, length);
}

static int cut(const char *call, int file, off64_t length) {
    const char *name = name_of(file);
    if (fails('T', name, 0)) return -1;
    int done = REAL(call, int (*)(int, off64_t))(file, length);
    if (name && !done) note('T', inode_of(file), length, "", NULL, 0);
    return done;
}

int ftruncate(int file, off_t length) { return cut("ftruncate", file, length); }
int ftruncate64(int file, off64_t length) { return cut("ftruncate64", file, length); }

static int synced(const char *call, int file) {
    const char *name = name_of(file);
    if (name && fails('S', *name ? name : ".", inode_of(file))) return -1;
    int done = REAL(call, int (*)(int))(file);
    if (name && !done) note(*name ? 'S' : 'D', inode_of(file), 0, "", NULL, 0);
    return done;
}

int fsync(int file) { return synced("fsync", file); }
int fdatasync(int file) { return synced("fdatasync", file); }

int rename(const char *old, const char *new) {
    const char *from = inside(old), *to = inside(new);
    if (fails('R', to, 0)) return -1;
    int done = REAL("rename", int (*)(const char *, const char *))(old, new);
    if (from && to && !done) note('R', 0, 0, from, to, strlen(to));
    return done;
}

int unlink(const char *path) {
    const char *name = inside(path);
    if (fails('U', name, 0)) return -1;
    int done = REAL("unlink", int (*)(const char *))(path);
    if (name && !done) note('U', 0, 0, name, NULL, 0);
    return done;
}
