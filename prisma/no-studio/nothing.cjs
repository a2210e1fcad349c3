// Prisma's command line names these modules as soon as it starts, and calls them for its studio alone.
module.exports = {};
