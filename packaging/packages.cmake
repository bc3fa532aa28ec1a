# The Debian packages `confab` and `confab-server`, one a component, and a tar archive:
#   cmake --workflow --preset deb
# On Windows and macOS: installers.cmake
set(CONFAB_MAINTAINER "Confab developers <developers@confab.invalid>" CACHE STRING
    "Who looks after the packages: Name <address>")

set(CPACK_PACKAGE_NAME confab)
set(CPACK_PACKAGE_VENDOR "Confab developers")
set(CPACK_PACKAGE_HOMEPAGE_URL "${CONFAB_HOMEPAGE}")
if(WIN32 OR APPLE)
    include(installers.cmake)
    include(CPack)
    return()
endif()
# Each package has its own; one for the project would be put above it.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_COMPONENTS_ALL server)
if(CONFAB_DESKTOP)
    list(APPEND CPACK_COMPONENTS_ALL desktop)
endif()
# Folders as Debian has them, whatever the umask is.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${CONFAB_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME confab)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SECTION net)
# Loaded at run time, so that no tool sees them: window systems and icons.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "qt6-qpa-plugins, libqt6svg6")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, fonts-inter, hunspell-en-us, default-dbus-session-bus | dbus-session-bus")
set(CPACK_DEBIAN_DESKTOP_DESCRIPTION "chat and shared notes, for as long as you are together
Somebody starts a room, the others join it by its code: everyone sees who is
there, chats, and writes in the shared session notes, all at once and without
overwriting one another.
.
There is no account and no cloud. The room server runs inside the app of
whoever starts the room, or without a window (package confab-server).")

set(CPACK_DEBIAN_SERVER_PACKAGE_NAME confab-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS "debconf (>= 0.5) | debconf-2.0")
set(CPACK_DEBIAN_SERVER_DESCRIPTION "server of rooms for chat and shared notes
Serves the rooms that the desktop app Confab joins, without a window system.
What it has acknowledged outlives a crash, a restart and a power cut.
.
Pages and apps written for the session metadata, session store and chat of
the 100ms SDK can join its rooms.")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA
    "${CMAKE_CURRENT_SOURCE_DIR}/debian/conffiles;${CMAKE_CURRENT_SOURCE_DIR}/debian/templates;${CMAKE_CURRENT_SOURCE_DIR}/debian/postinst;${CMAKE_CURRENT_SOURCE_DIR}/debian/prerm;${CMAKE_CURRENT_SOURCE_DIR}/debian/postrm")

include(CPack)
