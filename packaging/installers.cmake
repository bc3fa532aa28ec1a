# What CPack is told on Windows and macOS. Nobody has built Confab there yet: see packaging/README.md.
set(CPACK_COMPONENTS_ALL desktop)
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Confab)
set(CPACK_PACKAGE_EXECUTABLES confab Confab)
if(WIN32)
    # NSIS, or with `cpack -G WIX` an MSI.
    set(CPACK_GENERATOR NSIS)
    set(CPACK_NSIS_MUI_ICON "${PROJECT_SOURCE_DIR}/packaging/windows/confab.ico")
    set(CPACK_NSIS_INSTALLED_ICON_NAME "bin/confab.exe")
    set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
    set(CPACK_WIX_PRODUCT_ICON "${PROJECT_SOURCE_DIR}/packaging/windows/confab.ico")
    # Never to be changed: by it a new version knows the old one.
    set(CPACK_WIX_UPGRADE_GUID 42365061-99A8-4301-BEA8-6EA1844BC671)
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
    set(CPACK_DMG_VOLUME_NAME Confab)
    set(CPACK_PACKAGE_ICON "${PROJECT_SOURCE_DIR}/packaging/macos/confab.icns")
endif()
