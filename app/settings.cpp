#include "app/settings.h"

#include "app/places.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

const auto NameKey = u"person/name"_s;
const auto UserIdKey = u"person/userId"_s;
const auto SchemeKey = u"window/scheme"_s;
const auto TextSizeKey = u"window/textSize"_s;
const auto MotionKey = u"window/lessMotion"_s;
const auto WhoWroteKey = u"notes/whoWrote"_s;
const auto LanguageKey = u"language"_s;
const auto GeometryKey = u"window/geometry"_s;
const auto LayoutKey = u"room/layout"_s;
const auto SpellingKey = u"spelling/on"_s;
const auto SpellingLanguagesKey = u"spelling/languages"_s;
const auto EncryptedKey = u"encryptedServers"_s;
const auto HostingPortKey = u"hosting/port"_s;
const auto RecentKey = u"recentRooms"_s;

const auto NotificationsKey = u"notifications/mode"_s;
const auto RoomNotificationsKey = u"notifications/rooms"_s;
const auto TrayKey = u"notifications/tray"_s;
constexpr qsizetype MostRoomModes = 50;

const auto NotesZoomKey = u"notes/zoom"_s;
const auto AskedServerKey = u"servers/asked"_s;
const auto ContactsKey = u"servers/contacts"_s;
constexpr qsizetype MostContacts = 100;
constexpr int UsualZoom = 100;

const auto DraftsKey = u"messageDrafts"_s;
constexpr qsizetype MostDrafts = 20;

std::optional<RoomCode> codeFrom(const QString& text)
{
    const auto code = RoomCode::parse(text);
    return code ? std::optional(*code) : std::nullopt;
}

QString nameOf(theme::Scheme scheme)
{
    switch (scheme) {
    case theme::Scheme::System:
        return u"system"_s;
    case theme::Scheme::Light:
        return u"light"_s;
    case theme::Scheme::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(NotificationMode mode)
{
    switch (mode) {
    case NotificationMode::All:
        return u"all"_s;
    case NotificationMode::Mentions:
        return u"mentions"_s;
    case NotificationMode::Direct:
        return u"direct"_s;
    case NotificationMode::Nothing:
        return u"nothing"_s;
    }
    Q_UNREACHABLE();
}

std::optional<NotificationMode> modeFrom(const QString& name)
{
    for (const NotificationMode mode : AllNotificationModes) {
        if (name == nameOf(mode))
            return mode;
    }
    return {};
}

} // namespace

Settings::Settings(const Options& options) : m_store(places::settingsFile(options), QSettings::IniFormat) {}

QString Settings::fileStem() const
{
    return m_store.fileName().chopped(4); // .ini
}

QString Settings::personName() const
{
    return m_store.value(NameKey).toString();
}

QString Settings::userId()
{
    QString id = m_store.value(UserIdKey).toString();
    if (id.isEmpty()) {
        id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_store.setValue(UserIdKey, id);
    }
    return id;
}

void Settings::setPersonName(const QString& name)
{
    m_store.setValue(NameKey, name);
}

theme::Scheme Settings::scheme() const
{
    const QString name = m_store.value(SchemeKey).toString();
    for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
        if (name == nameOf(scheme))
            return scheme;
    }
    return theme::Scheme::System;
}

void Settings::setScheme(theme::Scheme scheme)
{
    m_store.setValue(SchemeKey, nameOf(scheme));
}

int Settings::textSize() const
{
    const int percent = m_store.value(TextSizeKey).toInt();
    return percent <= 0 ? 0 : std::clamp(percent, 100, 300);
}

void Settings::setTextSize(int percent)
{
    m_store.setValue(TextSizeKey, percent);
}

bool Settings::isMotionReduced() const
{
    return m_store.value(MotionKey).toBool();
}

void Settings::setMotionReduced(bool reduced)
{
    m_store.setValue(MotionKey, reduced);
}

bool Settings::isWhoWroteShown() const
{
    return m_store.value(WhoWroteKey).toBool();
}

void Settings::setWhoWroteShown(bool shown)
{
    m_store.setValue(WhoWroteKey, shown);
}

QString Settings::language() const
{
    return m_store.value(LanguageKey).toString();
}

void Settings::setLanguage(const QString& language)
{
    m_store.setValue(LanguageKey, language);
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(GeometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_store.setValue(GeometryKey, geometry);
}

QByteArray Settings::roomLayout() const
{
    return m_store.value(LayoutKey).toByteArray();
}

void Settings::setRoomLayout(const QByteArray& layout)
{
    m_store.setValue(LayoutKey, layout);
}

QString Settings::messageDraft(const QString& room) const
{
    const QVariantList drafts = m_store.value(DraftsKey).toList();
    for (const QVariant& draft : drafts) {
        const QStringList pair = draft.toStringList();
        if (pair.size() == 2 && pair.at(0) == room)
            return pair.at(1);
    }
    return {};
}

void Settings::setMessageDraft(const QString& room, const QString& text)
{
    QVariantList drafts = m_store.value(DraftsKey).toList();
    drafts.removeIf([&room](const QVariant& draft) { return draft.toStringList().value(0) == room; });
    if (!text.isEmpty())
        drafts.prepend(QStringList{room, text});
    m_store.setValue(DraftsKey, drafts.first(std::min(drafts.size(), MostDrafts)));
    m_store.sync();
}

bool Settings::isSpellingOn() const
{
    return m_store.value(SpellingKey, true).toBool();
}

void Settings::setSpellingOn(bool on)
{
    m_store.setValue(SpellingKey, on);
}

std::optional<QStringList> Settings::spellingLanguages() const
{
    if (!m_store.contains(SpellingLanguagesKey))
        return std::nullopt;
    // A list of none would come back as a list of one that is empty.
    return m_store.value(SpellingLanguagesKey).toString().split(u' ', Qt::SkipEmptyParts);
}

void Settings::setSpellingLanguages(const QStringList& languages)
{
    m_store.setValue(SpellingLanguagesKey, languages.join(u' '));
}

EncryptedServers Settings::encryptedServers() const
{
    return EncryptedServers::fromLines(m_store.value(EncryptedKey).toStringList());
}

void Settings::setEncryptedServers(const EncryptedServers& servers)
{
    m_store.setValue(EncryptedKey, servers.toLines());
}

quint16 Settings::hostingPort() const
{
    return static_cast<quint16>(m_store.value(HostingPortKey).toUInt());
}

void Settings::setHostingPort(quint16 port)
{
    m_store.setValue(HostingPortKey, port);
    m_store.sync(); // it is for the start after a crash
}

RecentRooms Settings::recentRooms()
{
    RecentRooms rooms;
    for (int at = m_store.beginReadArray(RecentKey) - 1; at >= 0; --at) {
        m_store.setArrayIndex(at);
        // Someone may have edited the file: what is no link any more is left out.
        if (auto link = InviteLink::parse(m_store.value("link"_L1).toString()))
            rooms.put({.name = m_store.value("name"_L1).toString(),
                       .link = *std::move(link),
                       .invite = codeFrom(m_store.value("invite"_L1).toString()),
                       .roomId = m_store.value("roomId"_L1).toString(),
                       .hostedHere = m_store.value("hostedHere"_L1).toBool()});
    }
    m_store.endArray();
    return rooms;
}

void Settings::setRecentRooms(const RecentRooms& rooms)
{
    m_store.remove(RecentKey);
    m_store.beginWriteArray(RecentKey);
    int at = 0;
    for (const RecentRoom& room : rooms.all()) {
        m_store.setArrayIndex(at++);
        m_store.setValue("name"_L1, room.name);
        m_store.setValue("link"_L1, room.link.toString());
        m_store.setValue("invite"_L1, room.invite ? room.invite->toString() : QString());
        m_store.setValue("roomId"_L1, room.roomId);
        m_store.setValue("hostedHere"_L1, room.hostedHere);
    }
    m_store.endArray();
}

NotificationMode Settings::notificationMode() const
{
    return modeFrom(m_store.value(NotificationsKey).toString()).value_or(NotificationMode::Mentions);
}

void Settings::setNotificationMode(NotificationMode mode)
{
    m_store.setValue(NotificationsKey, nameOf(mode));
}

std::optional<NotificationMode> Settings::roomNotificationMode(const QString& roomId) const
{
    const QVariantList rooms = m_store.value(RoomNotificationsKey).toList();
    for (const QVariant& room : rooms) {
        const QStringList pair = room.toStringList();
        if (pair.size() == 2 && pair.at(0) == roomId)
            return modeFrom(pair.at(1));
    }
    return {};
}

void Settings::setRoomNotificationMode(const QString& roomId, std::optional<NotificationMode> mode)
{
    QVariantList rooms = m_store.value(RoomNotificationsKey).toList();
    rooms.removeIf([&roomId](const QVariant& room) { return room.toStringList().value(0) == roomId; });
    if (mode)
        rooms.prepend(QStringList{roomId, nameOf(*mode)});
    m_store.setValue(RoomNotificationsKey, rooms.first(std::min(rooms.size(), MostRoomModes)));
}

bool Settings::showsTray() const
{
    return m_store.value(TrayKey, false).toBool();
}

void Settings::setShowsTray(bool shown)
{
    m_store.setValue(TrayKey, shown);
}

int Settings::personColour()
{
    return likedColor(userId());
}

void Settings::setPersonColour(int colour)
{
    const QString person = userId().section(u'.', 0, 0);
    QString id = person;
    constexpr int Enough = 1000; // one in eight fits
    for (int at = 1; at < Enough && likedColor(id) != colour; ++at)
        id = person + u'.' + QString::number(at);
    m_store.setValue(UserIdKey, id);
}

int Settings::notesZoom() const
{
    return m_store.value(NotesZoomKey, UsualZoom).toInt();
}

void Settings::setNotesZoom(int percent)
{
    m_store.setValue(NotesZoomKey, percent);
}

QString Settings::askedServer() const
{
    return m_store.value(AskedServerKey).toString();
}

void Settings::setAskedServer(const QString& server)
{
    m_store.setValue(AskedServerKey, server);
}

std::vector<ContactedHost> Settings::contactedHosts() const
{
    std::vector<ContactedHost> hosts;
    const QVariantList stored = m_store.value(ContactsKey).toList();
    for (const QVariant& host : stored) {
        const QStringList pair = host.toStringList();
        if (pair.size() == 2)
            hosts.push_back({pair.at(0), pair.at(1).toLongLong()});
    }
    return hosts;
}

void Settings::noteContact(const ServerAddress& server)
{
    const QString name = server.baseUrl().authority();
    QVariantList hosts = m_store.value(ContactsKey).toList();
    hosts.removeIf([&name](const QVariant& host) { return host.toStringList().value(0) == name; });
    hosts.prepend(QStringList{name, QString::number(QDateTime::currentMSecsSinceEpoch())});
    m_store.setValue(ContactsKey, hosts.first(std::min(hosts.size(), MostContacts)));
}

} // namespace confab
